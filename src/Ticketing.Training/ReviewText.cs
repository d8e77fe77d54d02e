namespace Ticketing.Training;

/// <summary>The texts of the pages of reviews.</summary>
internal sealed class ReviewText;
