using Anonymizer.Core.Detection;
using Anonymizer.Core.Policy;
using Anonymizer.Core.Substitution;
using Anonymizer.Core.Zones;
using Microsoft.AspNetCore.Components;

namespace Anonymizer.Web.Drafting.Editing;

public sealed partial class RuleEditor
{
    private HashSet<EntityType> _types = [];
    private HashSet<EntityRole> _roles = [];
    private HashSet<Need> _needs = [];
    private HashSet<VerdictZone> _zones = [];
    private string _kinds = "";
    private string _operator = "";
    private string _to = "";
    private string _text = "";
    private string _numbered = "";
    private string _term = "";
    private string _language = "";
    private string _reason = "";
    private string _description = "";
    private string? _problem;

    [Parameter, EditorRequired]
    public ReplacementRule Rule { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<ReasonCode> Reasons { get; set; } = [];

    [Parameter]
    public EventCallback<ReplacementRule> Done { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    protected override void OnInitialized()
    {
        (_types, _roles, _needs, _zones) = ([.. Rule.Types], [.. Rule.Roles], [.. Rule.Needs], [.. Rule.Zones]);
        (_kinds, _operator) = (string.Join(", ", Rule.Kinds), Rule.Operator);
        (_to, _text, _numbered) = (Setting("to"), Setting("text"), Setting("numbered"));
        (_term, _language) = (Setting("term"), Setting("language"));
        (_reason, _description) = (Rule.Reason ?? "", Rule.Description ?? "");
    }

    private static void Toggle<T>(HashSet<T> chosen, T value)
    {
        if (!chosen.Remove(value))
        {
            chosen.Add(value);
        }
    }

    private string Setting(string name) => Rule.Parameters.Find(name) ?? "";

    /// <summary>Only what the operator knows: settings of another one that was looked at stay behind.</summary>
    private OperatorParameters Settings() => new(_operator switch
    {
        "generalize" => Filled(("to", _to)),
        "placeholder" => Filled(("text", _text), ("numbered", _numbered)),
        "roleTerm" => Filled(("term", _term)),
        "pseudonym" => Filled(("language", _language)),
        _ => Filled(),
    });

    private static Dictionary<string, string> Filled(params (string Name, string Value)[] settings) =>
        settings.Where(setting => !string.IsNullOrWhiteSpace(setting.Value)).ToDictionary(setting => setting.Name, setting => setting.Value.Trim());

    private ReplacementRule Read() => new(
        [.. EntityType.Known.Where(_types.Contains), .. _types.Except(EntityType.Known)],
        _kinds.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(kind => kind.ToUpperInvariant().Replace(' ', '_')).ToList(),
        [.. _roles.Order()],
        [.. _needs.Order()],
        _operator,
        Settings())
    {
        Zones = [.. _zones.Order()],
        Reason = _operator == "keep" || _reason.Length == 0 ? null : _reason,
        Description = string.IsNullOrWhiteSpace(_description) ? null : _description.Trim(),
    };

    private async Task SendAsync()
    {
        var rule = Read();
        _problem = OperatorCatalog.Find(rule.Operator)!.Check(rule.Parameters).Any() ? Texts.Of("rule.wrong-setting") : null;

        if (_problem is null)
        {
            await Done.InvokeAsync(rule);
        }
    }
}
