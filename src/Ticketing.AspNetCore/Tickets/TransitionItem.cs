using System.ComponentModel;
using System.Globalization;
using Ticketing.Workflows;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A transition of a workflow.</summary>
internal sealed record TransitionItem(
    [property: Description("What fires it.")] string Trigger,
    [property: Description("What a button says, in the request's language where the host finds it out.")] string Name,
    [property: Description("The key of the status it leaves.")] string From,
    [property: Description("The key of the status it reaches.")] string To,
    [property: Description("The permission that it needs.")] string Permission,
    [property: Description("What must come with it or be set: comment, assignee, dueAt.")] IReadOnlyList<string> Requires,
    [property: Description("Conditions, as sentences for people.")] IReadOnlyList<string> Guards)
{
    public static TransitionItem Of(Transition transition, CultureInfo culture) => new(
        transition.Trigger, transition.NameIn(culture), transition.From, transition.To, transition.Permission.Name,
        transition.Requires.IsDefault ? [] : [.. transition.Requires.Select(field => field.Name)],
        transition.Guards.IsDefault ? [] : [.. transition.Guards.Select(guard => guard.Sentence.In(culture))]);
}
