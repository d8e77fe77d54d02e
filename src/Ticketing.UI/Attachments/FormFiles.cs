using Ticketing.Attachments;

namespace Ticketing.UI.Attachments;

/// <summary>The files of a form: what was taken in, or why one was not.</summary>
/// <param name="Taken">What the vault has.</param>
/// <param name="Refused">Why one was refused; null when none was.</param>
internal sealed record FormFiles(IReadOnlyList<Attachment> Taken, TicketValidationException? Refused)
{
    /// <summary>Whether files came.</summary>
    public bool Any => Taken.Count > 0 || Refused is not null;

    /// <summary>What was taken in.</summary>
    /// <exception cref="TicketValidationException">One was refused.</exception>
    public IReadOnlyList<Attachment> Require() => Refused is null ? Taken : throw Refused;
}
