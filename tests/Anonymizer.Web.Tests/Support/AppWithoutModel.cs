using Anonymizer.Core;
using Anonymizer.Core.Detection;
using Anonymizer.Web.Detection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anonymizer.Web.Tests.Support;

/// <summary>The service while no model is active: what is uploaded waits.</summary>
public sealed class AppWithoutModel : WebApp
{
    public AppWithoutModel()
    {
    }

    internal AppWithoutModel(string folder)
        : base(folder)
    {
    }

    internal static void Use(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IModelSource, NoModel>());

    protected override void Configure(IServiceCollection services) => Use(services);

    private sealed class NoModel : IModelSource
    {
        public string ActiveVersion => throw new DomainException("model.none", "No model is active.");

        public IRecognizer Load(string version) => throw new DomainException("model.none", "No model is active.");
    }
}
