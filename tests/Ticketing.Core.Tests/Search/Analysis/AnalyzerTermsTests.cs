using Ticketing.Search.Analysis;

namespace Ticketing.Tests.Search.Analysis;

public sealed class AnalyzerTermsTests
{
    private readonly Analyzer _analyzer = new();

    [Theory]
    [InlineData("The printers are printing", "·the printer ·are print")]
    [InlineData("INC0000089 failed: ERR_CONN_RESET at 10.0.0.1 (v2.1)", "inc0000089 fail err conn reset ·at 10 0 0 1 v2 1")]
    [InlineData("The paper-jam, again and again", "·the paper jam again ·and again")]
    [InlineData("The user's laptop doesn't start and it won't boot", "·the user ·s laptop ·doesn ·t start ·and it ·won ·t boot")]
    [InlineData("The user’s drive D: is full", "·the user ·s drive d ·is full")]
    [InlineData("L'imprimante est bloquée, d'accord ?", "·l imprim est bloqu ·d accord")]
    [InlineData("Les imprimantes n’impriment plus jusqu'à demain", "·les imprim ·n impriment plus ·jusqu ·a demain")]
    [InlineData("Les réseaux et les écrans", "·les reseau ·et ·les ecran")]
    [InlineData("Le CŒUR du réseau", "·le coeur ·du reseau")]
    [InlineData("The ﬁle ＰＣ on the ① shelf", "·the file pc ·on ·the 1 shelf")]
    [InlineData("La ligne e\u0301crite par nos soins", "·la lign ecrit ·par ·nos soin")]
    [InlineData("im\u00ADpri\u00ADmante dans le bureau", "imprim ·dans ·le bureau")]
    [InlineData("打印机 offline", "打 印 机 offlin")]
    [InlineData("ガ が ｶﾞ", "ガ が ガ")]
    [InlineData("한국어 프린터", "한국어 프린터")]
    [InlineData("Принтер й ΟΔΟΣ", "принтер и οδοσ")]
    [InlineData("٣ straße İstanbul", "3 strass istanbul")]
    [InlineData("", "")]
    [InlineData(" .,;!? ' ’ -- \u0301", "")]
    public void Text_becomes_terms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', _analyzer.Terms(text)));

    [Fact]
    public void Halves_of_surrogate_pairs_part_words() =>
        Assert.Equal(["x", "b", "z"], _analyzer.Terms("x\ud800b \udc00 z\uffff"));

    [Theory]
    [InlineData("Connections to the servers", "connect ·to ·the server")]
    [InlineData("Les connexions aux serveurs", "·les connex aux serveur")]
    [InlineData("Imprimante cassée", "imprim cass")]
    [InlineData("Relations", "relat")]
    [InlineData("L'imprimante", "·l imprim")]
    [InlineData("The imprimante", "·the imprimant")]
    public void Language_is_guessed_by_function_words_then_accents_then_preference(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', _analyzer.Terms(text)));

    [Fact]
    public void First_language_is_that_of_texts_without_function_words()
    {
        Assert.Equal(["imprim"], new Analyzer(SearchLanguage.French, SearchLanguage.English).Terms("Imprimantes"));
        Assert.Equal(["imprimant"], new Analyzer(SearchLanguage.English, SearchLanguage.French).Terms("Imprimantes"));
    }

    [Fact]
    public void One_language_leaves_the_stop_words_of_others_in() =>
        Assert.Equal(["dan", "·the", "print"], new Analyzer(SearchLanguage.English).Terms("dans the printing"));

    [Fact]
    public void Long_words_are_cut()
    {
        var term = Assert.Single(_analyzer.Terms(new string('x', 10_000)));

        Assert.Equal(new string('x', Analyzer.MaxTermLength), term);
    }

    [Fact]
    public void Long_words_with_letters_that_grow_are_cut_too() =>
        Assert.All(
            _analyzer.Terms(new string('œ', 200) + " " + new string('ß', 200)),
            term => Assert.True(TermShape.IsSound(term), term));

    [Fact]
    public void Every_character_of_Unicode_gives_terms_of_letters_and_digits()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            var text = value is >= 0xD800 and <= 0xDFFF ? ((char)value).ToString() : char.ConvertFromUtf32(value);
            foreach (var term in _analyzer.Terms($"x{text}y {text}"))
            {
                if (!TermShape.IsSound(term)) Assert.Fail($"U+{value:X4} gave '{term}'.");
            }
        }
    }

    [Fact]
    public void Languages_default_to_English_then_French() =>
        Assert.Equal([SearchLanguage.English, SearchLanguage.French], new Analyzer().Languages);

    [Fact]
    public void Languages_must_be_known_and_named_once()
    {
        Assert.Throws<ArgumentException>(() => new Analyzer(SearchLanguage.French, SearchLanguage.French));
        Assert.Throws<ArgumentException>(() => new Analyzer((SearchLanguage)7));
    }
}
