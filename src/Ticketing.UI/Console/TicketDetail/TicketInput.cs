namespace Ticketing.UI.Console.TicketDetail;

/// <summary>What somebody sent with a form that was refused: nothing of it is lost.</summary>
/// <param name="Form">Which form: <c>text</c>, <c>comment</c>, <c>fire</c>, <c>assignee</c>, <c>priority</c> …; empty for none.</param>
/// <param name="Values">What was typed, by field.</param>
public sealed record TicketInput(string Form, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Nothing was sent.</summary>
    public static TicketInput None { get; } = new("", new Dictionary<string, string>());

    /// <summary>What is wrong with fields.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it was refused otherwise, as a sentence.</summary>
    public string? Refusal { get; init; }

    /// <summary>What others did since the form was opened; null when that is not why it was refused.</summary>
    public IReadOnlyList<TimelineItem>? Meanwhile { get; init; }

    /// <summary>The same with other values in some fields.</summary>
    internal TicketInput With(IEnumerable<(string Field, string Value)> fields)
    {
        var values = new Dictionary<string, string>(Values);
        foreach (var (field, value) in fields)
            values[field] = value;
        return this with { Values = values };
    }

    /// <summary>What was typed into a field of a form; otherwise what stands there anyway.</summary>
    public string Value(string form, string field, string? otherwise = null) =>
        form == Form && Values.TryGetValue(field, out var typed) ? typed : otherwise ?? "";

    /// <summary>What is wrong with a form; null when it was not the one that was sent.</summary>
    public IReadOnlyList<FieldError>? ErrorsOf(string form) => form == Form ? Errors : null;

    /// <summary>Whether a field of a form was refused.</summary>
    public bool IsWrong(string form, string field) => form == Form && Errors.Any(error => error.Field == field);
}
