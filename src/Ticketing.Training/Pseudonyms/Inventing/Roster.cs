using Ticketing.Training.Pseudonyms.Finding;

namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>The people of one ticket: those whom the directory knows, and those whom the ticket names.</summary>
internal sealed class Roster(Lexicon<Naming> known, IReadOnlyDictionary<string, Person> mails)
{
    private static readonly string[] Roles =
    [
        "support", "info", "contact", "noreply", "reply", "no", "sales", "admin", "help", "helpdesk", "hello", "office", "billing",
            "service",
        "team", "it", "hr", "mail", "postmaster", "webmaster", "root", "security", "accounts", "invoices", "desk", "git", "do", "not",
            "donotreply",
    ];

    private readonly Lexicon<Naming> found = new();
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person?> asked = new(StringComparer.Ordinal);
    private readonly HashSet<Person> mentioned = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds somebody unless he is there already, perhaps under his full name.</summary>
    public Person Add(Person person)
    {
        if (Find(person.Whole) is { } there && (there.Form is NameForm.Whole or NameForm.Reversed || person.Given.Length == 0
            || person.Family.Length == 0))
            return there.Person;
        if (!people.TryGetValue(person.Key, out var same))
        {
            people[person.Key] = same = person;
            Naming.Add(found, person, isKnown: false);
        }

        if (person.Given.Length > 0 && person.Family.Length > 0)
            mentioned.Add(same);
        return same;
    }

    /// <summary>Who has a mail address; null for the address of nobody, such as support@.</summary>
    public Person? OfMail(string mail)
    {
        if (asked.TryGetValue(mail, out var known))
            return known;
        var plain = Mails.Plain(mail);
        var person = mails.TryGetValue(plain, out var owner) ? owner : OfLogin(plain[..plain.LastIndexOf('@')]);
        if (person is not null)
            mentioned.Add(person);
        return asked[mail] = person;
    }

    /// <summary>Who signs in like this.</summary>
    public Person? OfLogin(string login)
    {
        var words = Word.Of(login.Split('+')[0]).Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            .Where(word => word.Length > 0).ToArray();
        if (words.Length == 0 || words.All(word => Roles.Contains(word)))
            return null;
        if ((Find(words) ?? Find([string.Concat(words)]) ?? Find([.. words.Reverse()])) is { } naming)
            return naming.Person;
        return Add(words.Length == 1 ? new([], words, []) : Person.Of([.. words.Select(word => new[] { word })]));
    }

    /// <summary>Everybody who is named in a text.</summary>
    public IEnumerable<Found> In(PlainText text)
    {
        foreach (var (first, last, meanings) in known.In(text).Concat(found.In(text)))
        {
            var (start, end) = (text.Words[first].Start, text.Words[last].End);
            var fitting = meanings.Where(meaning => !meaning.NeedsCapital || !char.IsLower(text.Text[start])).ToList();
            if (Choose(fitting) is { } naming)
            {
                var isWhole = naming.Form is NameForm.Whole or NameForm.Reversed;
                var rank = isWhole ? 28 : naming.Form == NameForm.Login ? 27 : mentioned.Contains(naming.Person) ? 26 : 25;
                yield return new(start, end, MarkKind.Person, rank) { Person = naming.Person, Form = naming.Form };
            }
        }
    }

    /// <summary>Notes who is named in full, because half of a name rather means him than somebody else.</summary>
    public void Note(PlainText text)
    {
        foreach (var (_, _, meanings) in known.In(text))
        {
            foreach (var meaning in meanings.Where(meaning => meaning.Form is NameForm.Whole or NameForm.Reversed or NameForm.Login))
                mentioned.Add(meaning.Person);
        }
    }

    private Naming? Find(string[] words) => Choose(known.Find(words)) ?? Choose(found.Find(words));

    private Naming? Choose(IReadOnlyList<Naming> namings) =>
        namings.FirstOrDefault(naming => mentioned.Contains(naming.Person)) ?? (namings.Count > 0 ? namings[0] : null);
}
