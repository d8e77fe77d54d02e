namespace Ticketing.Search.Analysis;

/// <summary>A language whose words the <see cref="Analyzer"/> can reduce to their stems.</summary>
public enum SearchLanguage
{
    /// <summary>English, by the Snowball English (Porter2) algorithm.</summary>
    English,

    /// <summary>French, by the Snowball French algorithm.</summary>
    French,
}
