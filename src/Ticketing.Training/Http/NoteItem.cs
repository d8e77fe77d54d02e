using System.ComponentModel;

namespace Ticketing.Training.Http;

/// <summary>Something that was said about an exercise.</summary>
internal sealed record NoteItem(
    [property: Description("Who said it (user id).")] string By,
    [property: Description("When.")] DateTimeOffset At,
    [property: Description("Markdown.")] string Text,
    [property: Description("The version of the event with the comment that it is about; null for the exercise as a whole.")] int? Event);
