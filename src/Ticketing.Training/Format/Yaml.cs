using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ticketing.Training.Format;

/// <summary>YAML as the files of training have it: hyphenated names, an unknown one is an error, what is not said is left out.</summary>
internal static class Yaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    private static readonly ISerializer Writer = Written().Build();

    private static readonly ISerializer CompactWriter =
        Written().WithEventEmitter(next => new CompactEmitter(next), where => where.OnTop()).Build();

    /// <exception cref="TicketValidationException">It is no YAML, or has a name that is not known; the message says where.</exception>
    public static T Read<T>(string yaml)
        where T : class, new()
    {
        try
        {
            // An alias stands for what was said elsewhere: a few of them, one in the other, are gigabytes.
            return Reader.Deserialize<T>(new GuardedParser(new Parser(new StringReader(yaml)))) ?? new T();
        }
        catch (YamlException e)
        {
            var line = (e.Start.Line + 1).ToString(CultureInfo.InvariantCulture);
            throw new TicketValidationException(
            [
                new("frontMatter", $"Line {line}, column {e.Start.Column}: {e.InnerException?.Message ?? e.Message}")
                {
                    Arguments = [line],
                },
            ]);
        }
    }

    /// <summary>Writes a line for each thing.</summary>
    public static string Write<T>(T value) => Writer.Serialize(value!);

    /// <summary>Writes lists of words, and things that have no type of their own, in one line each, as people do.</summary>
    public static string WriteCompact<T>(T value) => CompactWriter.Serialize(value!);

    private static SerializerBuilder Written() => new SerializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections)
        .WithIndentedSequences()
        .WithQuotingNecessaryStrings(quoteYaml1_1Strings: true)
        .DisableAliases()
        .WithNewLine("\n");
}
