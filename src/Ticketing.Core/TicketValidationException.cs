namespace Ticketing;

/// <summary>What came in cannot be accepted as it is; each error names its field.</summary>
public sealed class TicketValidationException : TicketingException
{
    /// <summary>One error.</summary>
    public TicketValidationException(string field, string message)
        : this([new(field, message)])
    {
    }

    /// <summary>One error that can be translated.</summary>
    public TicketValidationException(string field, Wording wording)
        : this([new(field, wording.Text) { Code = wording.Code, Arguments = wording.Arguments }])
    {
    }

    /// <summary>Several errors; at least one.</summary>
    public TicketValidationException(IReadOnlyList<FieldError> errors)
        : base("validation", string.Join(" ", errors.Select(error => $"{error.Field}: {error.Message}"))) => Errors = errors;

    /// <summary>What is wrong, field by field.</summary>
    public IReadOnlyList<FieldError> Errors { get; }
}
