using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ticketing.Training.Format;

/// <summary>Knows in which line of a scenario's file a field stands, by the name that errors call it.</summary>
internal sealed class FieldLines
{
    private readonly string[] lines;
    private readonly int fence;
    private readonly YamlNode? root;

    public FieldLines(string text)
    {
        lines = ScenarioFile.Lines(text);
        fence = ScenarioFile.EndOfMatter(lines);
        root = fence < 0 ? null : Parse(string.Join('\n', lines[1..fence]));
    }

    /// <summary>The line, from 1: of the field itself, or of what it is missing in; null where nothing tells.</summary>
    public int? Find(FieldError error) => error.Field switch
    {
        "frontMatter" => error.Arguments is [var line, ..] && int.TryParse(line, CultureInfo.InvariantCulture, out var told) ? told : 1,
        "description" => fence < 0 ? null : Math.Min(fence + 2, lines.Length),
        "answer" => ScenarioFile.Answer(lines) is >= 0 and var marker ? marker + 1 : null,
        "text" => null,
        _ => LineOf(error.Field),
    };

    /// <summary>What stands in a line, without blanks around.</summary>
    public string TextOf(int line) => line >= 1 && line <= lines.Length ? lines[line - 1].Trim() : "";

    private int? LineOf(string field)
    {
        if (root is null)
            return null;
        var (node, line) = (root, 0L);
        foreach (var step in field.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = Step(node, step);
            if (found.Node is not { } next)
                break;
            (node, line) = (next, found.Line);
        }

        // A field that is nowhere is missing at the top; the first line of the file is the fence.
        return line == 0 ? 1 : (int)line + 1;
    }

    private static (YamlNode? Node, long Line) Step(YamlNode node, string step)
    {
        if (step[0] == '[')
            return node is YamlSequenceNode list && int.TryParse(step[1..^1], CultureInfo.InvariantCulture, out var place)
                && place >= 1 && place <= list.Children.Count
                ? (list.Children[place - 1], list.Children[place - 1].Start.Line)
                : default;
        var pair = (node as YamlMappingNode)?.Children.FirstOrDefault(one => one.Key is YamlScalarNode key && key.Value == step);
        return pair is { Key: { } name, Value: { } value } ? (value, name.Start.Line) : default;
    }

    private static YamlNode? Parse(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new GuardedParser(new Parser(new StringReader(yaml))));
            return stream.Documents is [var document, ..] ? document.RootNode : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
