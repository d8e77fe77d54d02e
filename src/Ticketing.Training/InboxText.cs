namespace Ticketing.Training;

/// <summary>The texts of a trainee's inbox, and of the panel beside an exercise.</summary>
internal sealed class InboxText;
