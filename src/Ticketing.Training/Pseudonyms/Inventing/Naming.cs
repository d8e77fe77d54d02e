using Ticketing.Training.Pseudonyms.Finding;

namespace Ticketing.Training.Pseudonyms.Inventing;

/// <summary>What a phrase of a <see cref="Lexicon{T}"/> means: a form of somebody's name.</summary>
/// <param name="Person">Who.</param>
/// <param name="Form">The form.</param>
/// <param name="NeedsCapital">Whether the same words may be meant otherwise in lower case.</param>
internal sealed record Naming(Person Person, NameForm Form, bool NeedsCapital)
{
    /// <summary>Adds all forms in which people name a person.</summary>
    /// <param name="lexicon">Where to.</param>
    /// <param name="person">Who.</param>
    /// <param name="isKnown">Whether the name is certain, so that half of it is one in lower case too.</param>
    public static void Add(Lexicon<Naming> lexicon, Person person, bool isKnown)
    {
        var (given, family) = (person.Given, person.Family);
        if (given.Length > 0 && family.Length > 0)
        {
            lexicon.Add(person.Whole, new(person, NameForm.Whole, false));
            if (person.Middle.Length > 0)
                lexicon.Add([.. given, .. family], new(person, NameForm.Whole, false));
            lexicon.Add([.. family, .. given, .. person.Middle], new(person, NameForm.Reversed, false));
            AddLogins(lexicon, person, string.Concat(given), string.Concat(family));
        }

        AddPart(lexicon, person, given, NameForm.Given, isKnown);
        AddPart(lexicon, person, family, NameForm.Family, isKnown);
        foreach (var word in person.Middle)
            AddPart(lexicon, person, [word], NameForm.Given, isKnown);
    }

    private static void AddLogins(Lexicon<Naming> lexicon, Person person, string given, string family)
    {
        string[] logins = [given + family, family + given, given[0] + family, family + given[0]];
        foreach (var login in logins.Distinct().Where(login => login.Length >= 5))
            lexicon.Add([login], new(person, NameForm.Login, false));
    }

    private static void AddPart(Lexicon<Naming> lexicon, Person person, string[] words, NameForm form, bool isKnown)
    {
        if (words.Length > 1)
        {
            lexicon.Add(words, new(person, form, false));
            foreach (var word in words.Where(word => word.Length >= 4 && !NameWords.Particles.Contains(word)))
                AddPart(lexicon, person, [word], form, isKnown);
        }
        else if (words is [var word] && word.Length >= 2 && (!NameWords.NoNames.Contains(word) || NameWords.AlsoWords.Contains(word)))
        {
            lexicon.Add(words, new(person, form, !isKnown || word.Length == 2 || NameWords.AlsoWords.Contains(word)));
        }
    }
}
