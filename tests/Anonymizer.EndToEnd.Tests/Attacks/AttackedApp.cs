namespace Anonymizer.EndToEnd.Tests.Attacks;

/// <summary>A service that a test fills as an administrator's program.</summary>
public sealed class AttackedApp : RunningApp
{
    protected override IEnumerable<(string Name, string Value)> Settings() => AdministratorKey.Settings;
}
