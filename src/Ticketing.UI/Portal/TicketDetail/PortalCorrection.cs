namespace Ticketing.UI.Portal.TicketDetail;

/// <summary>What a ticket says, in the form in which who asked corrects it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Version">The version that it was read at.</param>
public sealed record PortalCorrection(string Title, string Description, int Version)
{
    /// <summary>Whether the form is open: something was refused.</summary>
    public bool IsOpen => Refused is not null || Errors.Count > 0;

    /// <summary>The name of the text that says why it was refused; null where it was not, or a field says so.</summary>
    public string? Refused { get; init; }

    /// <summary>What is wrong with the fields.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
