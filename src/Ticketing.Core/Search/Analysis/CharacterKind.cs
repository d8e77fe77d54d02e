namespace Ticketing.Search.Analysis;

/// <summary>What a character does to the token that is being read.</summary>
internal enum CharacterKind
{
    /// <summary>Ends the token.</summary>
    Separator,

    /// <summary>Ends the token, and the word as typed with it.</summary>
    Space,

    /// <summary>Belongs to the token.</summary>
    Letter,

    /// <summary>Belongs to the token and keeps it from being stemmed.</summary>
    Digit,

    /// <summary>Is a token by itself: its script has no spaces.</summary>
    Unspaced,

    /// <summary>Is skipped without ending the token.</summary>
    Transparent,
}
