namespace Ticketing.Notifications.Delivering;

/// <summary>Whether what somebody chose makes sense; that there are such kinds and channels is asked elsewhere.</summary>
internal static class PreferenceChecks
{
    /// <exception cref="TicketValidationException">Something does not.</exception>
    public static void ThrowIfWrong(NotificationPreferences chosen)
    {
        var errors = new FieldErrors();
        if (chosen.DigestHour is < 0 or > 23)
            errors.Add("digestHour", "An hour of the day is expected here: 0 to 23.", FieldErrorCodes.NoTimeOfDay);
        if (chosen.QuietHours is { Days.Count: 0 })
            errors.Add("quietHours.days", "Quiet hours begin on one day of the week at least.", FieldErrorCodes.QuietNever);
        if (chosen.QuietHours is { IsAlways: true })
            errors.Add("quietHours", "These quiet hours would never end.", FieldErrorCodes.QuietAlways);
        if (NotificationKind.All.Any(kind => chosen.ChoiceOf(kind, InAppChannel.Name) is NotificationChoice.Digest))
            errors.Add("choices", "The list in the app has no digest: what stands in it disturbs nobody.");
        errors.ThrowIfAny();
    }
}
