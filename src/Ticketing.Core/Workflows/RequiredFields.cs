namespace Ticketing.Workflows;

/// <summary>What each <see cref="RequiredField"/> is called, and when it is missing.</summary>
internal static class RequiredFields
{
    /// <summary>What people call it, as it goes after "needs".</summary>
    public static string Phrase(this RequiredField field) => field switch
    {
        RequiredField.Comment => "a comment",
        RequiredField.Assignee => "a person it is assigned to",
        RequiredField.DueAt => "a due time",
        _ => throw Unknown(field),
    };

    public static bool IsMissing(this RequiredField field, TransitionContext context, bool hasComment) => field switch
    {
        RequiredField.Comment => !hasComment,
        RequiredField.Assignee => context.Ticket.Assignee is null,
        RequiredField.DueAt => context.Ticket.DueAt is null,
        _ => throw Unknown(field),
    };

    private static ArgumentOutOfRangeException Unknown(RequiredField field) => new(nameof(field), field, "There is no such field.");
}
