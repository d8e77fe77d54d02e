using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>Says in the reader's language why something may not be granted.</summary>
internal static class Refusals
{
    /// <summary>What of the role the reader does not hold there himself, as a sentence; null when he holds it all.</summary>
    public static string? WhyNot(this Actor actor, Role role, string? project, Labels labels, IStringLocalizer<AdministrationText> text) =>
        actor.FindMissing(role, project) is { } missing
            ? text["Refused.Grant", labels.Role(role.Name), labels.Permission(missing.Permission), labels.Scope(missing.Scope)].Value
            : null;
}
