using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing;

/// <summary>
/// What the fields of tickets take, whoever fills them: a command, a row of a table, an event that was brought in. Refusals have the codes
/// of <see cref="FieldErrorCodes"/>.
/// </summary>
public static class FieldRules
{
    /// <summary>A ticket's title.</summary>
    public static TextRule Title { get; } = TextRule.Required(TicketLimits.Title);

    /// <summary>A description; blank is none.</summary>
    public static TextRule Description { get; } = TextRule.Optional(TicketLimits.Text);

    /// <summary>A comment.</summary>
    public static TextRule Comment { get; } = TextRule.Required(TicketLimits.Text);

    /// <summary>What another system calls a ticket.</summary>
    public static TextRule ExternalRef { get; } = TextRule.MissingOrSaid(TicketLimits.Id);

    /// <summary>Which other system that is.</summary>
    public static TextRule Source { get; } = TextRule.MissingOrSaid(TicketLimits.Name);

    /// <summary>Why a ticket was given to somebody.</summary>
    public static TextRule Why { get; } = TextRule.Optional(TicketLimits.Title);

    /// <summary>A user id.</summary>
    public static TextRule UserId { get; } = TextRule.Required(TicketLimits.Id);

    /// <summary>What people call a person, team, organisation, project or category; a status of another system.</summary>
    public static TextRule Name { get; } = TextRule.Required(TicketLimits.Name);

    /// <summary>A tag or an access key.</summary>
    public static TextRule Tag { get; } = TextRule.Required(TicketLimits.Tag);

    /// <summary>Why tags or access keys are not taken: that there are too many, and each that is none.</summary>
    public static IEnumerable<Wording> RefuseTags(IReadOnlyCollection<string> tags)
    {
        if (tags.Count > TicketLimits.Tags)
            yield return Wording.Of(FieldErrorCodes.TooMany, $"There may be {TicketLimits.Tags} at most.");
        foreach (var tag in tags.Take(TicketLimits.Tags))
        {
            if (Tag.Refuse(tag) is { } refusal)
                yield return refusal;
        }
    }

    /// <summary>Why a number is no priority; null when it is one.</summary>
    public static Wording? Refuse(Priority priority) =>
        Enum.IsDefined(priority) ? null : Wording.Of(FieldErrorCodes.NoneOf, $"Known are {"low, normal, high, urgent"}.");

    /// <summary>Why a number does not say who may read a comment; null when it does.</summary>
    public static Wording? Refuse(CommentVisibility visibility) =>
        Enum.IsDefined(visibility) ? null : new(FieldErrorCodes.NoVisibility, "Say who may read it: public or internal.", []);

    /// <summary>Why a ticket is not due at a moment; null when it can be, or never is.</summary>
    public static Wording? RefuseDue(DateTimeOffset? dueAt) => dueAt?.IsKept() is not false
        ? null
        : Wording.Of(
            FieldErrorCodes.OutOfRange, $"Tickets are due in the years {UtcMicroseconds.FirstYear} to {UtcMicroseconds.LastYear}.");
}
