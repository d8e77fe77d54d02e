using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ticketing.Training.Pseudonyms.Finding;
using Ticketing.Training.Schedules;

namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>
/// Invents what stands for what, the same for the same in one ticket. The key decides, so that nobody finds an original by trying.
/// </summary>
/// <param name="key">The key.</param>
/// <param name="words">All words of the ticket, which no invented name may be.</param>
/// <param name="originals">All that is replaced, and its words, as <see cref="Canonical"/> has them, which no replacement may be.</param>
internal sealed class Inventor(byte[] key, IReadOnlySet<string> words, IReadOnlySet<string> originals)
{
    private const int Attempts = 25;

    private readonly Dictionary<string, string> invented = new(StringComparer.Ordinal);
    private readonly HashSet<string> exhausted = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Given, string Family)> people = new(StringComparer.Ordinal);

    /// <summary>Letters and digits alone: what is written in two ways is one thing.</summary>
    public static string Canonical(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public string Replace(Found found, string plain) => found.Kind switch
    {
        MarkKind.Person or MarkKind.Mail when found.Person is { } person => Name(person, found.Form, plain),
        MarkKind.Organisation => Once("organisation", plain, (_, chance) => Pick(Invented.Organisations, chance)),
        MarkKind.Mail => $"{plain[..plain.LastIndexOf('@')]}@{Host(plain[(plain.LastIndexOf('@') + 1)..])}",
        MarkKind.Phone => Once("phone", plain, Shapes.Phone),
        MarkKind.PostalAddress => Once("address", plain, Shapes.Address),
        MarkKind.HostName => Host(plain),
        MarkKind.IpAddress => Once("ip", plain, Shapes.IpAddress, plain.ToLowerInvariant()),
        MarkKind.Url => new UrlShape(this).Of(plain),
        MarkKind.Card => Once("card", plain, Shapes.Card),
        MarkKind.Account => Once("account", plain, Shapes.Account),
        MarkKind.OrderNumber => Once("order", plain, (text, chance) => Shapes.Digits(text, Shapes.Scramble(new string('0', 24), chance))),
        MarkKind.MacAddress => Once("mac", plain, Shapes.MacAddress),
        MarkKind.Coordinates => Once("map", plain, (text, chance) => $"0.{chance.Below(1_000_000):d6}, 0.{chance.Below(1_000_000):d6}"),
        _ => Secret(found, plain),
    };

    /// <summary>A host under example.com; hosts of one domain stay together.</summary>
    public string Host(string host)
    {
        var labels = host.ToLowerInvariant().Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (labels.Length < 2)
            return $"{Label(host)}.example.com";
        var own = labels.Length > 2 && labels[^1].Length == 2 && labels[^2] is "co" or "com" or "org" or "net" or "gov" or "ac" or "edu"
            ? 3 : 2;
        own = Math.Min(own, labels.Length);
        var tries = 0;
        var domain = Once(
            "domain", string.Join('.', labels[^own..]),
            (_, chance) => Pick(Invented.Hosts, chance) + (tries++ < 10 ? "" : $"{chance.Below(9000) + 1000}"));
        return string.Join('.', [.. labels[..^own].Select(Label), domain, "example.com"]);
    }

    public string Scrambled(string text) => Once("text", text, Shapes.Scramble, text);

    /// <summary>Whether a word may stay in an address: it names nobody here.</summary>
    public bool IsHarmless(string word) =>
        word.Length <= 16 && word.All(char.IsAsciiLetterLower) && !originals.Contains(word);

    private string Label(string label) =>
        label is "www" or "mail" or "api" or "app" or "portal" or "vpn" or "test" or "login" or "admin" or "cdn"
            ? label
            : Once("host", label, (_, chance) => $"{Pick(Invented.Hosts, chance)}{chance.Below(90) + 10}");

    private string Secret(Found found, string plain)
    {
        if (plain.StartsWith("-----", StringComparison.Ordinal))
            return "-----BEGIN EXAMPLE KEY-----\nEXAMPLE\n-----END EXAMPLE KEY-----";
        return Once("key", plain, found.IsSecret && plain.Length < 16
            ? (_, chance) => $"example-{chance.Below(1_000_000):d6}" : Shapes.Scramble, plain);
    }

    private string Name(Person person, NameForm form, string plain)
    {
        if (!people.TryGetValue(person.Key, out var name))
            people[person.Key] = name = NewName(person);
        var (given, family) = name;
        var text = form switch
        {
            NameForm.Mail => $"{given}.{family}@example.com".ToLowerInvariant(),
            NameForm.Login => $"{given}.{family}".ToLowerInvariant(),
            NameForm.Given => given,
            NameForm.Family => family,
            NameForm.Reversed => $"{family}{(plain.Contains(',') ? ", " : " ")}{given}",
            _ => $"{given} {family}",
        };
        var letters = plain.Where(char.IsLetter).ToList();
        return form is NameForm.Mail or NameForm.Login || letters.Count < 2 ? text
            : letters.All(char.IsUpper) ? text.ToUpperInvariant()
            : letters.All(char.IsLower) ? text.ToLowerInvariant() : text;
    }

    private (string Given, string Family) NewName(Person person)
    {
        var chance = Chance("person", person.Key);
        for (var attempt = exhausted.Contains("person") ? 2 * Attempts : 0; ; attempt++)
        {
            var (given, family) = (Pick(Invented.Given, chance), Pick(Invented.Family, chance));
            // So many people are in no ticket, but in somebody's attempt to keep a host busy.
            if (attempt == 2 * Attempts)
            {
                exhausted.Add("person");
                family += $"-{people.Count}";
            }

            var isNew = !words.Contains(given.ToLowerInvariant()) && !words.Contains(family.ToLowerInvariant());
            // While there are enough, no two people share half a name.
            var isFree = attempt < Attempts ? !used.Contains(given) && !used.Contains(family) : !used.Contains($"{given} {family}");
            if ((isNew && isFree) || attempt == 2 * Attempts)
            {
                used.UnionWith([given, family, $"{given} {family}"]);
                return (given, family);
            }
        }
    }

    private string Once(string kind, string plain, Func<string, Chance, string> make, string? canonical = null)
    {
        canonical ??= Canonical(plain);
        var memory = $"{kind} {canonical}";
        if (invented.TryGetValue(memory, out var known))
            return kind is "phone" or "card" or "account" or "order" or "mac" ? Shapes.Like(plain, known) : known;
        var chance = Chance(kind, canonical);
        string? other = null;
        for (var attempt = exhausted.Contains(kind) ? Attempts - 2 : 0; attempt < Attempts; attempt++)
        {
            var text = make(plain, chance);
            if (originals.Contains(Canonical(text)) || words.Contains(text.ToLowerInvariant()))
                continue;
            if (used.Add($"{kind} {Canonical(text)}"))
                return invented[memory] = text;
            other = text;
        }

        // There are hardly any more: two things may look like one, and nobody tries long for the next.
        exhausted.Add(kind);
        return invented[memory] = other ?? make(plain, chance);
    }

    private Chance Chance(string kind, string canonical)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{kind}\n{canonical}"));
        return new(BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    private static string Pick(string[] from, Chance chance) => from[(int)chance.Below((ulong)from.Length)];
}
