namespace Ticketing.Storage.Relational.Directory;

/// <summary>Texts as they are kept beside themselves to be compared without case.</summary>
internal static class Folded
{
    /// <summary>The form in which texts that differ in case only are the same.</summary>
    public static string Of(string text) => text.ToUpperInvariant();

    /// <summary>A text behind all that begin with a text.</summary>
    public static string EndOf(string folded) => folded + "\U0010FFFF";
}
