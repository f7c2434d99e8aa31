using Anonymizer.Core;
using Anonymizer.Core.Policy;
using Anonymizer.Web.Localization;
using Anonymizer.Web.Platform;
using Anonymizer.Web.Policy;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Anonymizer.Web.Drafting;

/// <summary>All policies, which court uses which, and the way to a new one.</summary>
public sealed partial class PoliciesPage(Door door, NavigationManager navigation)
{
    private Actor _actor = default!;
    private PolicyList? _list;
    private string? _problem;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool CanEdit => _actor.IsEverywhere(Role.Administrator);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _actor = Actor.Of((await Authentication).User);
            _list = await door.AskAsync(new ListPolicies(), _actor);
        }
    }

    internal static bool IsRefusal(Exception exception) => exception is DomainException or ForbiddenException or NotFoundException or ValidationException;

    private string CourtsOf(Guid id) =>
        string.Join(", ", _list!.Current().Where(use => use.PolicyId == id).Select(use => use.Court.Length == 0 ? Texts.Of("policies.all-courts") : use.Court));

    private async Task UseAsync(UsePolicy use)
    {
        try
        {
            await door.TellAsync(use, _actor);
            (_problem, _list) = (null, await door.AskAsync(new ListPolicies(), _actor));
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }
    }

    private async Task CreateAsync(NewPolicy.Wish wish)
    {
        try
        {
            var policy = wish.Document is { } imported ? ReplacementPolicy.Parse(imported) : (await door.AskAsync(new GetPolicy(wish.CopyOf), _actor)).Newest.Policy;
            var id = await door.AskAsync(new CreatePolicy((wish.Name.Length == 0 ? policy : policy with { Name = wish.Name }).ToJson(), wish.Reason), _actor);
            navigation.NavigateTo($"policies/{id}");
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            _problem = Problems.TextOf(refused);
        }
    }
}
