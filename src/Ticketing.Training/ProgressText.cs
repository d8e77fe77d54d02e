namespace Ticketing.Training;

/// <summary>The texts of progress.</summary>
internal sealed class ProgressText;
