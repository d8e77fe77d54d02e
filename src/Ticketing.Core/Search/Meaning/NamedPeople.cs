using Ticketing.Access;
using Ticketing.People;
using Ticketing.Search.Language;
using Ticketing.Storage;

namespace Ticketing.Search.Meaning;

/// <summary>Whom a query means by what it calls somebody, as far as the actor may know of people. Thread-safe.</summary>
internal sealed class NamedPeople(CarefulDirectory directory)
{
    /// <summary>How many may be called so that a query asks for all of them.</summary>
    public const int Most = 200;

    // Those of others come between those whom somebody may know who knows of few.
    private const int MostPages = 5;

    private const int MostNear = 3;

    /// <summary>Those of the texts that are ids of people whom the actor knows.</summary>
    public async Task<IReadOnlyList<string>> WithIdsAsync(Actor actor, IReadOnlyCollection<string> texts, CancellationToken token) =>
        texts.Count == 0
            ? []
            : [.. (await directory.FindUsersAsync(actor.Tenant, texts, token)).Where(actor.Knows).Select(user => user.Id)];

    /// <summary>
    /// The ids of those whom a text means: who carries the mail address, for those who may manage people; whose name has all of its words;
    /// else those in whose name they begin words. More than <see cref="Most"/> where it means too many.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindAsync(Actor actor, string text, CancellationToken cancellationToken)
    {
        // Mail addresses are for those who may manage people: nobody else can find out by them whose one is.
        if (text.Contains('@', StringComparison.Ordinal) && actor.May(Permission.ManagePeople))
            return Ids(await directory.FindUsersByEmailAsync(actor.Tenant, [text], cancellationToken));
        var found = await KnownAsync(actor, text, Most + 1, cancellationToken);
        var asked = NameWords.Asked(text);
        return found.FindAll(Wholly) is { Count: > 0 } whole ? Ids(whole) : Ids(found);

        bool Wholly(User user) => string.Equals(user.Id, text, StringComparison.OrdinalIgnoreCase)
            || (asked.Count > 0 && asked.Except(NameWords.Of(user.DisplayName), StringComparer.Ordinal).FirstOrDefault() is null);
    }

    /// <summary>The names of people whose names are nearly what a text calls them, the nearest first.</summary>
    public async Task<IReadOnlyList<string>> NearAsync(Actor actor, string text, CancellationToken cancellationToken)
    {
        var asked = NameWords.Asked(text);
        if (asked.Count == 0)
            return [];
        var near = new List<User>();
        // A slip of the finger is seldom in the first letters.
        foreach (var beginning in asked.SelectMany(word => (string[])[word[..Math.Min(3, word.Length)], word[..Math.Min(2, word.Length)]])
            .Distinct(StringComparer.Ordinal))
            near.AddRange(await KnownAsync(actor, beginning, Most, cancellationToken));
        return
        [
            .. near.Where(user => user.IsActive)
                .DistinctBy(user => user.Id)
                .Select(user => (user.DisplayName, Slips: Slips(asked, user.DisplayName)))
                .Where(one => one.Slips is not null)
                .OrderBy(one => one.Slips)
                .Select(one => one.DisplayName)
                .Distinct(StringComparer.Ordinal)
                .Take(MostNear),
        ];
    }

    // Null where a word is near to none of the name.
    private static int? Slips(IReadOnlyList<string> asked, string name)
    {
        var words = NameWords.Of(name);
        var slips = 0;
        foreach (var word in asked)
        {
            var nearest = words.Min(other => NearestWord.Slips(word, other));
            if (nearest > NearestWord.MostSlips(word))
                return null;
            slips += nearest;
        }

        return slips;
    }

    private async Task<List<User>> KnownAsync(Actor actor, string text, int most, CancellationToken cancellationToken)
    {
        var (known, fits, after) = (new List<User>(), new PersonText(text), (string?)null);
        for (var page = 0; page < MostPages && known.Count < most; page++)
        {
            var users = await directory.ListUsersAsync(actor.Tenant, text, after, DirectoryLimits.Page, cancellationToken);
            known.AddRange(users.Where(user => actor.Knows(user) && fits.Fits(user)));
            if (users.Count < DirectoryLimits.Page)
                break;
            after = users[^1].Id;
        }

        return known.Count > most ? known[..most] : known;
    }

    private static IReadOnlyList<string> Ids(IEnumerable<User> users) => [.. users.Select(user => user.Id)];
}
