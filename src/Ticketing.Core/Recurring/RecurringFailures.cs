namespace Ticketing.Recurring;

/// <summary>Why a ticket could not be filed, as it is kept: in words that can be translated later. Pure.</summary>
internal static class RecurringFailures
{
    /// <summary>Of a refusal or a fault.</summary>
    public static IReadOnlyList<FieldError> Of(Exception reason) => reason switch
    {
        TicketValidationException refused => refused.Errors,
        TicketForbiddenException { Permission: not null } => [Of("owner", Wording.Of(
            FieldErrorCodes.OwnerMayNot, $"Whoever saved the recurring ticket last may not file it: somebody who may saves it again."))],
        TicketingException { Wording: { } wording } => [Of("owner", wording)],
        TicketingException refused => [new("owner", refused.Message)],
        _ => [Of("owner", Wording.Of(
            FieldErrorCodes.FilingFault, $"The host met a fault, several times: its log says which."))],
    };

    private static FieldError Of(string field, Wording wording) =>
        new(field, wording.Text) { Code = wording.Code, Arguments = wording.Arguments };
}
