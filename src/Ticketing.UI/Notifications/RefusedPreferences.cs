namespace Ticketing.UI.Notifications;

/// <summary>
/// What was sent of preferences and refused, for the panel of the page that answers: a panel of the profile has nothing handed to it.
/// </summary>
internal sealed class RefusedPreferences
{
    public PreferenceInput? Input { get; set; }
}
