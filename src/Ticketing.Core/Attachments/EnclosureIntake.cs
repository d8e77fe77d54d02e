using Ticketing.Time;

namespace Ticketing.Attachments;

/// <summary>
/// Takes the files of one comment or new ticket into the vault, one after the other. Nobody has them by that: what is refused, or comes
/// without what it was for, is swept. Not thread-safe; made by <see cref="EnclosureDesk.OpenAsync"/> for one request.
/// </summary>
public sealed class EnclosureIntake
{
    /// <summary>How many files come with one comment or ticket at most.</summary>
    public const int Most = 100;

    private readonly List<Attachment> files = [];
    private readonly string tenant;
    private readonly string? project;
    private readonly IAttachmentVault? vault;
    private readonly AttachmentIntake intake;
    private readonly TimeProvider time;

    internal EnclosureIntake(string tenant, string? project, IAttachmentVault? vault, AttachmentIntake intake, TimeProvider time) =>
        (this.tenant, this.project, this.vault, this.intake, this.time) = (tenant, project, vault, intake, time);

    /// <summary>What was taken in, in its order.</summary>
    public IReadOnlyList<Attachment> Files => files;

    /// <summary>Takes a file in.</summary>
    /// <param name="name">What it is called; a path and what cannot be seen is taken off.</param>
    /// <param name="content">Its bytes, read once and to their end.</param>
    /// <param name="cancellationToken">Ends it early; nothing is kept.</param>
    /// <exception cref="TicketValidationException">
    /// The file is too large, empty, refused by its kind or by a scanner, one too many, or the host keeps none. The errors name it.
    /// </exception>
    public async Task<Attachment> TakeInAsync(string? name, Stream content, CancellationToken cancellationToken)
    {
        var announced = Attachment.Announced(name, time.GetUtcMicroseconds());
        try
        {
            if (files.Count == Most)
                throw AttachmentIntake.TooMany(Most);
            var kept = vault ?? throw AttachmentIntake.Refusal(Wording.Of(AttachmentErrorCodes.NoVault, $"Files are not kept here."));
            files.Add(await intake.TakeAsync(kept, tenant, project, announced, content, accept: null, cancellationToken));
            return files[^1];
        }
        catch (TicketValidationException e)
        {
            throw e.Naming(announced.Name);
        }
    }
}
