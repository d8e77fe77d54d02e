using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Requests;

/// <summary>
/// Goes through a body once before it is deserialized, beside the shape it should have: the serializer alone would stop at the first error,
/// name types of ours, and let through what cannot be stored.
/// </summary>
internal sealed class BodyInspection(JsonTypeInfo root)
{
    private const int DeepestNesting = 32;

    private readonly FieldErrors errors = new();
    private readonly HashSet<string> present = new(StringComparer.Ordinal);
    private readonly Stack<Level> levels = [];

    /// <summary>Checks the body.</summary>
    /// <returns>The fields of the outermost object that are there.</returns>
    /// <exception cref="TicketValidationException">It is not acceptable; each error names its field.</exception>
    public HashSet<string> Check(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
            throw new TicketValidationException("$", "The body is missing: send a JSON object.");
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting + 1 });
        try
        {
            while (reader.Read())
                Visit(ref reader);
        }
        catch (JsonException e)
        {
            throw new TicketValidationException(
                Here, $"This is no valid JSON: the mistake is in line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }

        errors.ThrowIfAny();
        return present;
    }

    /// <summary>A path as the serializer writes it, as the API writes it.</summary>
    public static string FieldOf(string? path) =>
        path is null or "$" ? "$" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    /// <summary>What should stand at a place of the body, as a sentence.</summary>
    public static string Expectation(Type body, string field)
    {
        var type = body;
        foreach (var step in field.Split('.'))
        {
            var name = step.Split('[')[0];
            var property = TicketingJson.Options.GetTypeInfo(type).Properties.FirstOrDefault(property => property.Name == name);
            if (property is null)
                return "This is not acceptable here.";
            type = ExpectedShape.Plain(property.PropertyType);
            if (step.EndsWith(']') && ExpectedShape.Element(type) is { } element)
                type = element;
        }

        return ExpectedShape.Sentence(type);
    }

    private string Here => levels.TryPeek(out var level) ? level.Path : "$";

    private void Visit(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            levels.Pop();
            return;
        }

        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            if (IsText(ref reader, Here))
                levels.Peek().Enter(reader.GetString()!, errors, levels.Count == 1 ? present : null);
            else
                levels.Peek().EnterUnknown();
            return;
        }

        var (path, expected) = levels.TryPeek(out var level) ? level.Next() : ("$", root.Type);
        if (expected is not null && !ExpectedShape.Fits(expected, reader.TokenType, isRoot: levels.Count == 0))
        {
            errors.Add(path, ExpectedShape.Sentence(expected));
            expected = null;
        }

        if (reader.TokenType is JsonTokenType.String)
            IsText(ref reader, path);
        else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            Open(path, expected, reader.TokenType is JsonTokenType.StartArray);
    }

    private void Open(string path, Type? expected, bool isArray)
    {
        if (levels.Count == DeepestNesting)
            throw new TicketValidationException("$", $"The body is nested too deeply: {DeepestNesting} levels at most.");
        levels.Push(new(path, expected, isArray));
    }

    private bool IsText(ref Utf8JsonReader reader, string path)
    {
        if (!Utf8.IsValid(reader.ValueSpan))
        {
            errors.Add(path, "This is not valid UTF-8.");
            return false;
        }

        try
        {
            if (FieldErrors.Reject(reader.GetString()!, int.MaxValue) is not { } reason)
                return true;
            errors.Add(path, reason);
            return false;
        }
        catch (InvalidOperationException)
        {
            // What the reader says of an escaped surrogate without its other half.
            errors.Add(path, "This contains half a surrogate pair, which is no text.");
            return false;
        }
    }

    /// <summary>An object or array that is being read.</summary>
    private sealed class Level(string path, Type? type, bool isArray)
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private int index = -1;
        private (string Path, Type? Type) entered;

        public string Path => path;

        public void Enter(string name, FieldErrors errors, HashSet<string>? present)
        {
            var inside = path == "$" ? name : $"{path}.{name}";
            var properties = type is null || ExpectedShape.IsMap(type) ? null : TicketingJson.Options.GetTypeInfo(type).Properties;
            var property = properties?.FirstOrDefault(property => property.Name == name);
            if (!seen.Add(name))
                errors.Add(inside, "This is there twice.");
            else if (properties is not null && property is null)
                errors.Add(inside, $"There is no such field. Known are: {string.Join(", ", properties.Select(known => known.Name))}.");
            present?.Add(name);
            entered = (inside, property is null ? null : ExpectedShape.Plain(property.PropertyType));
        }

        public void EnterUnknown() => entered = (path, null);

        public (string Path, Type? Type) Next()
        {
            if (!isArray)
                return entered;
            index++;
            return ($"{path}[{index}]", type is null ? null : ExpectedShape.Element(type));
        }
    }
}
