namespace Ticketing.UI.Extending;

/// <summary>Which component shows a page: the library's, unless the host replaced it. The last replacement counts.</summary>
internal sealed class PageTable(IEnumerable<PageReplacement> replacements)
{
    private readonly Dictionary<Type, Type> byOld = replacements
        .GroupBy(one => one.Old)
        .ToDictionary(same => same.Key, same => same.Last().New);

    public Type Find(Type page) => byOld.GetValueOrDefault(page, page);
}
