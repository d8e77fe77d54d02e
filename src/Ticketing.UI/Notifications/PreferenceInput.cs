using System.ComponentModel;
using Ticketing.Notifications;

namespace Ticketing.UI.Notifications;

/// <summary>What stands in the form of preferences: what is stored, or what was sent and refused, as it was typed.</summary>
/// <param name="Chosen">What was chosen, as far as it means something.</param>
/// <param name="Quiet">The quiet hours, as they were typed.</param>
/// <param name="Pause">Which do-not-disturb is chosen.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PreferenceInput(NotificationPreferences Chosen, QuietInput Quiet, string? Pause)
{
    /// <summary>What is wrong with it; null before it was sent.</summary>
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>Whether a field was refused.</summary>
    public bool IsWrong(string field) => Errors?.Any(error => error.Field == field) == true;

    /// <summary>What is stored, for a form that was not sent.</summary>
    internal static PreferenceInput Of(NotificationPreferences chosen, DateTimeOffset now) => new(
        chosen, QuietInput.Of(chosen.QuietHours), chosen.DoNotDisturb switch
        {
            null => null,
            { Until: null } => DeliveryForm.Always,
            { Until: { } until } => until > now ? DeliveryForm.Keep : null,
        });
}
