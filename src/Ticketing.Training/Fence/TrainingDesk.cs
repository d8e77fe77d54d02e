namespace Ticketing.Training.Fence;

/// <summary>Marks what acts at the training desk: the pages below <see cref="Path"/>.</summary>
internal sealed class TrainingDesk
{
    /// <summary>Where the pages of the help desk are once more, for exercises.</summary>
    public const string Path = "/training/desk";

    /// <summary>A request of the API with this header acts at the training desk: <c>Ticketing-Desk: training</c>.</summary>
    public const string Header = "Ticketing-Desk";

    public const string HeaderValue = "training";

    public static readonly TrainingDesk Marker = new();
}
