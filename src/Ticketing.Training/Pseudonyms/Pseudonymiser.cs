using System.Text;
using Ticketing.Training.Pseudonyms.Finding;
using Ticketing.Training.Pseudonyms.Inventing;

namespace Ticketing.Training.Pseudonyms;

/// <summary>
/// Replaces what identifies people and systems in the texts of a ticket, the same by the same all through. Whom the directory knows is
/// found by name, mail address and user id; others by a salutation, a signature, an introduction; keys, numbers and addresses by their
/// form. It takes time in proportion to the texts. Pure and thread-safe. A person has to look at the result: nothing finds everything.
/// </summary>
public sealed class Pseudonymiser
{
    private readonly byte[] key;
    private readonly Lexicon<Naming> people = new();
    private readonly Dictionary<string, Person> mails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lexicon<bool> organisations = new();

    /// <summary>One for a directory.</summary>
    /// <param name="key">Decides, with what is replaced, what replaces it: who does not know it cannot find an original by trying.</param>
    /// <param name="people">Whom the directory knows.</param>
    /// <param name="organisations">The names of the organisations that it knows.</param>
    public Pseudonymiser(string key, IEnumerable<KnownPerson> people, IEnumerable<string> organisations)
    {
        this.key = Encoding.UTF8.GetBytes(key);
        foreach (var known in people)
            Add(known);
        foreach (var name in organisations)
        {
            var words = Word.Of(name);
            Add(words);
            // Nobody writes the legal form.
            if (words.Length > 1 && words[^1] is "gmbh" or "ag" or "sa" or "sas" or "sarl" or "ltd" or "limited" or "inc" or "llc"
                or "corp" or "plc" or "bv" or "srl" or "spa")
                Add(words[..^1]);
        }
    }

    /// <summary>The texts with their marks.</summary>
    /// <param name="texts">All texts of one ticket, in order: title, description, comments.</param>
    /// <param name="corrections">What a person corrected; null for nothing.</param>
    /// <returns>One for each text.</returns>
    public IReadOnlyList<PseudonymisedText> Replace(IReadOnlyList<string> texts, Corrections? corrections = null)
    {
        var search = new TicketSearch(new(people, mails), organisations, [.. texts.Select(text => new PlainText(text))]);
        return new Rewriting(key, search.Run(corrections ?? new()), corrections ?? new()).Texts();
    }

    private void Add(KnownPerson known)
    {
        var person = PersonName.Read(known.Name);
        if (person.Whole.Length == 0 && known.Mail is null && known.UserId is null)
            return;
        if (person.Whole.Length == 0)
            person = new Person([], Word.Of(known.Mail ?? known.UserId!), []);
        Naming.Add(people, person, isKnown: true);
        if (known.Mail is { } mail)
        {
            mails.TryAdd(Mails.Plain(mail), person);
            people.Add(Word.Of(mail), new(person, NameForm.Mail, false));
        }

        var login = Word.Of(known.UserId ?? "");
        // An id such as 7 stands everywhere.
        if (string.Concat(login).Length >= 3 && !(login.Length == 1 && (NameWords.NoNames.Contains(login[0]) || login[0].Length < 5
            && login[0].All(char.IsDigit))))
            people.Add(login, new(person, NameForm.Login, false));
    }

    private void Add(string[] words)
    {
        if (words.Length > 0)
            organisations.Add(words, words is [var word] && (NameWords.AlsoWords.Contains(word) || NameWords.NoNames.Contains(word)
                || word.Length < 3));
    }
}
