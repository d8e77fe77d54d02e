namespace Ticketing.Search.Analysis;

/// <summary>A piece of a query between what parts words.</summary>
/// <param name="Text">Lower case, with its accents.</param>
/// <param name="HasDigits">Whether it is a number or a code.</param>
/// <param name="IsFragment">Whether it is still being typed.</param>
/// <param name="IsElision">Whether an apostrophe makes it grammar.</param>
/// <param name="StopWord">What the lists of stop words know of it; null for nothing.</param>
/// <param name="FollowsSpace">Whether a space stands before it, or nothing.</param>
/// <param name="FollowsApostrophe">Whether only an apostrophe stands between the token before and this one.</param>
internal readonly record struct QueryToken(
    string Text, bool HasDigits, bool IsFragment, bool IsElision, StopWord? StopWord, bool FollowsSpace, bool FollowsApostrophe)
{
    /// <summary>Whether it is not searched for by itself.</summary>
    public bool IsGrammar => IsElision || (StopWord is { IsDropped: true } && !IsFragment);

    /// <summary>
    /// Whether grammar words alone and an apostrophe join it to the token behind it, as in jusqu'à or it's; TO'123 is a code.
    /// </summary>
    public bool LeansOn(QueryToken next) => IsElision || (IsGrammar && next is { FollowsApostrophe: true, HasDigits: false });

    /// <summary>The same of the token before it.</summary>
    public bool LeansBackOn(QueryToken previous) => IsElision || (IsGrammar && FollowsApostrophe && !previous.HasDigits);
}
