namespace Ticketing.Attachments;

/// <summary>The refusal of one of several files says which.</summary>
internal static class NamedRefusal
{
    /// <summary>The same refusal, and that what the file came with is refused with it.</summary>
    public static TicketValidationException Naming(this TicketValidationException refusal, string name)
    {
        var why = Wording.Of(AttachmentErrorCodes.NotTaken, $"{name} cannot be attached, so nothing was saved.");
        return new([
            new(refusal.Errors[0].Field, why.Text) { Code = why.Code, Arguments = why.Arguments }, .. refusal.Errors,
        ]);
    }
}
