using System.Globalization;
using System.Text.Json;
using Ticketing.Access;
using Ticketing.Items;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Attachments;

/// <summary>Attachments as kinds of items: those that everybody sees who sees the ticket, and those of internal comments.</summary>
public static class AttachmentItems
{
    private static readonly LocalizedText AddedText = new("attached {0}") { ["fr"] = "a joint {0}" };

    private static readonly LocalizedText ChangedText = new("changed the attachment {0}") { ["fr"] = "a modifié la pièce jointe {0}" };

    private static readonly LocalizedText RemovedText = new("removed the attachment {0}") { ["fr"] = "a retiré la pièce jointe {0}" };

    /// <summary>Those that everybody sees who sees the ticket.</summary>
    public static TicketItemKind<Attachment> Public { get; } =
        Kind("file", new("Attachments") { ["fr"] = "Pièces jointes" }, Permission.Comment, isInternal: false);

    /// <summary>Those that only readers of internal comments see.</summary>
    public static TicketItemKind<Attachment> Internal { get; } = Kind(
        "internalFile", new("Internal attachments") { ["fr"] = "Pièces jointes internes" }, Permission.WriteInternal, isInternal: true);

    /// <summary>Both kinds.</summary>
    public static IReadOnlyList<TicketItemKind<Attachment>> All { get; } = [Public, Internal];

    /// <summary>The kind of those that everybody sees, or of internal ones.</summary>
    public static TicketItemKind<Attachment> Of(bool isInternal) => isInternal ? Internal : Public;

    /// <summary>What an item says of a file; null where it is none, or cannot be read as it came with somebody else's import.</summary>
    public static Attachment? Find(TicketItem item)
    {
        try
        {
            return All.FirstOrDefault(kind => kind.Name == item.Kind)?.Read(item) is { } file && FileHash.Is(file.Hash) ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TicketItemKind<Attachment> Kind(string name, LocalizedText title, Permission adding, bool isInternal) => new(
        name, title, AttachmentJson.Default.Attachment)
    {
        Adding = adding,
        Managing = Permission.Triage,
        IsInternal = isInternal,
        Checks = Check,
        Index = file => new() { At = file.At, Amount = file.Size },
        Added = (file, culture) => Say(AddedText, file, culture),
        Changed = (file, _, culture) => Say(ChangedText, file, culture),
        Removed = (file, culture) => Say(RemovedText, file, culture),
    };

    private static void Check(Attachment file, FieldErrors errors)
    {
        errors.Require("name", file.Name, Attachment.MostName);
        if (file.Name != FileName.Clean(file.Name))
            errors.Add("name", Wording.Of(AttachmentErrorCodes.NoFileName, $"A name of a file is expected, without a path."));
        if (file.Size is < 0 or > ItemIndex.MostAmount)
            errors.Add("size", Wording.Of(FieldErrorCodes.OutOfRange, $"The size is {0} to {ItemIndex.MostAmount} bytes."));
        errors.Require("mediaType", file.MediaType, 100);
        if (!FileHash.Is(file.Hash))
            errors.Add("hash", "A SHA-256 in lower-case hexadecimal digits is expected.");
        if (!file.At.IsKept())
        {
            errors.Add("at", Wording.Of(
                FieldErrorCodes.OutOfRange, $"The year is {UtcMicroseconds.FirstYear} to {UtcMicroseconds.LastYear}."));
        }
    }

    private static string Say(LocalizedText sentence, Attachment file, CultureInfo culture) =>
        string.Format(culture, sentence.In(culture), file.Name);
}
