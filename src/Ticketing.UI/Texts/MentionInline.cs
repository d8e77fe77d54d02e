using Markdig.Syntax.Inlines;

namespace Ticketing.UI.Texts;

/// <summary>Somebody who is named in a text.</summary>
/// <param name="id">His user id, as it was typed.</param>
/// <param name="name">What he is called.</param>
internal sealed class MentionInline(string id, string name) : LeafInline
{
    public string Id => id;

    public string Name => name;
}
