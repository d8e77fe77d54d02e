using Ticketing.Fields;

namespace Ticketing.Workflows;

/// <summary>What a transition may ask for: a comment that comes with it, or a field that the ticket has. Immutable.</summary>
public sealed class RequiredField
{
    private readonly TicketField? field;

    private RequiredField(string name, string phrase, TicketField? field)
    {
        Name = name;
        Phrase = phrase;
        this.field = field;
    }

    /// <summary>A comment that comes with the transition.</summary>
    public static RequiredField Comment { get; } = new("comment", "a comment", null);

    /// <summary>A person the ticket is assigned to.</summary>
    public static RequiredField Assignee { get; } = Of(TicketFields.Assignee, "a person it is assigned to");

    /// <summary>A due time.</summary>
    public static RequiredField DueAt { get; } = Of(TicketFields.Due, "a due time");

    /// <summary>What JSON calls it: <c>dueAt</c>.</summary>
    public string Name { get; }

    /// <summary>What people call it, as it goes after "needs".</summary>
    internal string Phrase { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal bool IsMissing(TransitionContext context, bool hasComment) => field is null ? !hasComment : !field.IsOn(context.Ticket);

    private static RequiredField Of(TicketField field, string phrase) => new(field.Property, phrase, field);
}
