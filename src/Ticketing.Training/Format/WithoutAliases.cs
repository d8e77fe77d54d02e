using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ticketing.Training.Format;

/// <summary>Reads YAML that has no aliases.</summary>
internal sealed class WithoutAliases(IParser parser) : IParser
{
    public ParsingEvent? Current => parser.Current;

    /// <exception cref="YamlException">There is one.</exception>
    public bool MoveNext()
    {
        if (!parser.MoveNext())
            return false;
        return parser.Current is not AnchorAlias alias
            ? true
            : throw new YamlException(alias.Start, alias.End, "An alias is not possible here: write it out.");
    }
}
