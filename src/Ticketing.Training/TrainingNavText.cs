namespace Ticketing.Training;

/// <summary>The texts of the navigation inside training.</summary>
internal sealed class TrainingNavText;
