using Ticketing.Search.Analysis;

namespace Ticketing.Tests.Search.Analysis;

public sealed class AnalyzerWordsTests
{
    private readonly Analyzer _analyzer = new();

    [Theory]
    [InlineData("L'imprimante est bloquée", "bloquee")]
    [InlineData("Les postes sont bloqués", "bloquees")]
    [InlineData("Le poste bloque", "bloquée")]
    [InlineData("L'imprimante est bloquee", "bloquer")]
    [InlineData("Les imprimantes du réseau", "imprimante")]
    [InlineData("Le réseau est lent", "reseaux")]
    [InlineData("Les réseaux sont lents", "reseau")]
    [InlineData("Un écran noir", "ecrans")]
    [InlineData("Un accès refusé", "acces")]
    [InlineData("Pas d'acces au serveur", "accès")]
    [InlineData("La sécurité du réseau", "securite")]
    [InlineData("La securite du reseau", "sécurité")]
    [InlineData("La première fois", "premiere")]
    [InlineData("Il plante régulièrement", "regulierement")]
    [InlineData("Le fichier paraît vide", "parait")]
    [InlineData("Le cœur du réseau", "coeur")]
    [InlineData("Imprimantes bloquées", "imprimante")]
    [InlineData("The printers are offline", "printer")]
    [InlineData("The café is closed", "CAFE")]
    [InlineData("The pour is wet", "pour")]
    [InlineData("Il n'y a pas de son", "son")]
    [InlineData("Ask the IT department", "it")]
    [InlineData("Un thé pour deux", "thé")]
    [InlineData("Drive C: is full", "c")]
    [InlineData("ERR_CONN_RESET", "conn")]
    public void Word_finds_document(string document, string query)
    {
        var terms = _analyzer.Terms(document);
        var word = Assert.Single(_analyzer.Words(query));

        Assert.Contains(word.Alternatives, terms.Contains);
    }

    [Theory]
    [InlineData("the and of")]
    [InlineData("le la les")]
    [InlineData("don't")]
    [InlineData("?!")]
    [InlineData("can't")]
    [InlineData("jusqu'à")]
    [InlineData("lorsqu'il")]
    [InlineData("where's")]
    public void Stop_words_are_not_searched_for(string query) => Assert.Empty(_analyzer.Words(query));

    [Theory]
    [InlineData("TO-123", "·to 123")]
    [InlineData("AS/400", "·as 400")]
    [InlineData("IT-204", "it 204")]
    [InlineData("l'AS/400", "·as 400")]
    [InlineData("and/or", "·and or")]
    [InlineData("ON_CALL.7", "·on call 7")]
    [InlineData("204-IT please", "204 it")]
    [InlineData("the TO#9", "·to 9")]
    [InlineData("TO'123", "·to 123")]
    [InlineData("user's-guide", "user ·s guid")]
    [InlineData("l'imprimante", "imprimant")]
    [InlineData("it's broken", "broken")]
    [InlineData("AS 400", "400")]
    public void What_is_typed_without_a_space_is_one_and_none_of_it_is_left_out(string query, string terms) =>
        Assert.Equal(terms, string.Join(' ', _analyzer.Words(query).Where(word => !word.IsOptional).Select(word => word.Alternatives[0])));

    [Fact]
    public void A_code_can_be_unfinished()
    {
        var words = _analyzer.WordsWhileTyping("TO-12");

        Assert.Equal(["·to"], words[0].Alternatives);
        Assert.Equal("12", words[1].Prefix);
        Assert.True(words[1].IsJoined);
    }

    [Fact]
    public void Words_that_are_grammar_in_one_language_are_optional_beside_others()
    {
        Assert.Equal([true, false], _analyzer.Words("pour imprimer").Select(w => w.IsOptional));
        Assert.Equal([false, false], _analyzer.Words("son pour").Select(w => w.IsOptional));
        Assert.Equal([false, false], _analyzer.Phrase("pour imprimer").Select(w => w.IsOptional));
    }

    [Fact]
    public void Pieces_of_one_typed_word_are_joined()
    {
        Assert.Equal([false, true, true, true, false], _analyzer.Words("10.0.0.1 l'imprimante").Select(w => w.IsJoined));
        Assert.Equal([false, true, true], _analyzer.Words("打印机").Select(w => w.IsJoined));
    }

    [Theory]
    [InlineData("The jam of paper in the tray was bad", "paper in the tray")]
    [InlineData("Il dit que l'imprimante de l'accueil est en panne", "imprimante de l’accueil est")]
    [InlineData("Address 10.0.0.1 is wrong", "10.0.0.1")]
    [InlineData("Cannot print; it won't start up", "it won't start")]
    [InlineData("The service is not available today", "is not available")]
    public void Phrase_lines_up_with_the_terms(string document, string phrase)
    {
        var terms = _analyzer.Terms(document);
        var words = _analyzer.Phrase(phrase);

        Assert.NotEmpty(words);
        Assert.Contains(
            Enumerable.Range(0, terms.Count),
            start => words.Select((word, i) => start + i < terms.Count && word.Alternatives.Contains(terms[start + i])).All(fits => fits));
    }

    [Theory]
    [InlineData("printi", "print")]
    [InlineData("settin", "set")]
    [InlineData("sett", "set")]
    [InlineData("universit", "univers")]
    [InlineData("securi", "secur")]
    [InlineData("journau", "journal")]
    public void Fragment_finds_the_words_it_may_become(string query, string term)
    {
        var word = Assert.Single(_analyzer.WordsWhileTyping(query));

        Assert.Equal(query, word.Prefix);
        Assert.True(term.StartsWith(word.Prefix!, StringComparison.Ordinal) || word.Alternatives.Contains(term));
    }

    [Fact]
    public void Only_the_last_word_is_a_fragment_and_only_at_the_very_end()
    {
        Assert.Equal([null, "pap"], _analyzer.WordsWhileTyping("printer pap").Select(w => w.Prefix));
        Assert.Equal([null, null], _analyzer.WordsWhileTyping("printer pap ").Select(w => w.Prefix));
        Assert.Equal(["printer"], _analyzer.WordsWhileTyping("printer l'").Select(w => w.Text));
        Assert.Empty(_analyzer.WordsWhileTyping(" "));
    }

    [Fact]
    public void Fragment_that_is_a_stop_word_is_optional_beside_other_words()
    {
        Assert.Equal([false, true], _analyzer.WordsWhileTyping("printer the").Select(w => w.IsOptional));
        Assert.False(Assert.Single(_analyzer.WordsWhileTyping("the")).IsOptional);
    }

    [Theory]
    [InlineData(SearchLanguage.English, "english", 0.01)]
    [InlineData(SearchLanguage.French, "french", 0.02)]
    public void Fragments_find_the_words_they_are_the_start_of(SearchLanguage language, string file, double missable)
    {
        var words = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData", "stems", file + ".tsv"))
            .Select(l => l.Split('\t')[0]);

        var (fragments, missed) = (0, 0);
        foreach (var word in words.Where(w => w.Length >= 4))
        {
            var term = TermMaker.Make(language, word, hasDigits: false);
            for (var length = 3; length <= word.Length; length++)
            {
                var typed = Assert.Single(_analyzer.WordsWhileTyping(word[..length]));
                fragments++;
                if (!term.StartsWith(typed.Prefix!, StringComparison.Ordinal) && !typed.Alternatives.Contains(term)) missed++;
            }
        }

        Assert.InRange((double)missed / fragments, 0, missable);
    }
}
