namespace Ticketing.UI;

/// <summary>Names the texts of attachments: <c>Resources/AttachmentText.resx</c>.</summary>
internal sealed class AttachmentText;
