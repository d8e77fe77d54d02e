namespace Ticketing.Notifications;

/// <summary>What states have in common.</summary>
internal static class NotificationStates
{
    /// <summary>Whether it is still to be told, or to be found out that it cannot be.</summary>
    public static bool IsOnItsWay(this NotificationState state) => state is NotificationState.Pending or NotificationState.Held;
}
