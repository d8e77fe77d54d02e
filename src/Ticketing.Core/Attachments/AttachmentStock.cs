using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Attachments;

/// <summary>
/// Files that are kept for tickets to come: what a template or a scenario attaches. Whoever uses it decides who may see them.
/// <see cref="AttachmentDesk.AttachKeptAsync"/> puts one on a ticket. Thread-safe.
/// </summary>
public sealed class AttachmentStock
{
    private readonly IAttachmentVault? vault;
    private readonly AttachmentIntake intake;
    private readonly TimeProvider time;

    internal AttachmentStock(IAttachmentVault? vault, AttachmentIntake intake, TimeProvider time) =>
        (this.vault, this.intake, this.time) = (vault, intake, time);

    /// <summary>Whether the host chose a vault; without one nothing is kept.</summary>
    public bool IsOn => vault is not null;

    /// <summary>
    /// Takes a file in. It is swept after <see cref="AttachmentOptions.Retention"/> unless a commit holds it (<see cref="Hold"/>).
    /// </summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="name">What it is called; a path and what cannot be seen is taken off.</param>
    /// <param name="content">Its bytes, read once and to their end.</param>
    /// <param name="cancellationToken">Ends it early; nothing is kept.</param>
    /// <exception cref="TicketNotFoundException">The host has no vault.</exception>
    /// <exception cref="TicketValidationException">The file is too large, empty or of a kind that is refused.</exception>
    public Task<Attachment> TakeInAsync(string tenant, string? name, Stream content, CancellationToken cancellationToken) =>
        intake.TakeAsync(
            vault ?? throw new TicketNotFoundException("vault of attachments"), tenant, project: null,
            Attachment.Announced(name, time.GetUtcMicroseconds()), content, accept: null, cancellationToken);

    /// <summary>What a commit stores so that a file is kept as long as there is a holder.</summary>
    /// <param name="file">The file.</param>
    /// <param name="holder">What holds it, unique in the tenant and at most 100 characters long: <c>scenario/late-invoice@3</c>.</param>
    public static DocumentChange Hold(Attachment file, string holder)
    {
        ArgumentNullException.ThrowIfNull(file);
        return AttachmentReferences.Held(file.Hash, holder);
    }

    /// <summary>Opens one to be read; the stream can seek.</summary>
    /// <returns>Null when the vault does not have it.</returns>
    public async Task<Stream?> OpenAsync(string tenant, Attachment file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return vault is null ? null : await vault.OpenAsync(tenant, file.Hash, cancellationToken);
    }
}
