using Ticketing.Live;

namespace Ticketing.UI.Live;

/// <summary>What scripts say that somebody does at a ticket.</summary>
internal static class DoingWords
{
    /// <summary>What a word means; null: he went away.</summary>
    public static Doing? Find(string word) => word switch
    {
        "looking" => Doing.Looking,
        "writing" => Doing.Writing,
        "writingInternally" => Doing.WritingInternally,
        _ => null,
    };
}
