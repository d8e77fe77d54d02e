using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ticketing.Training.Format;

/// <summary>Reads YAML that has no aliases, and no more lists in lists than anybody writes.</summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    // Whatever reads YAML goes down a call for each: a hundred thousand of them end the process.
    private const int Deepest = 20;

    private int depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="YamlException">There is one, or too much in one another.</exception>
    public bool MoveNext()
    {
        if (!parser.MoveNext())
            return false;
        if (parser.Current is AnchorAlias alias)
            throw new YamlException(alias.Start, alias.End, "An alias is not possible here: write it out.");
        if (parser.Current is { } now && (depth += now.NestingIncrease) > Deepest)
            throw new YamlException(now.Start, now.End, "That is too much in one another.");
        return true;
    }
}
