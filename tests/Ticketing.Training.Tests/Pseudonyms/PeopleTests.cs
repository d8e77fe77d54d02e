namespace Ticketing.Training.Pseudonyms;

public sealed class PeopleTests
{
    private static readonly Pseudonymiser Stranger = new("a key", [], []);

    private static readonly Pseudonymiser Desk = new(
        "a key",
        [new("Marta Kowalska", "marta.kowalska@acme.test", "mkowal"), new("Marta Nowak"), new("Siobhán O'Brien"),
            new("Will Grant", "will@acme.test", "7")],
        ["Blue Heron Labs GmbH", "Orange"]);

    [Fact]
    public void A_person_of_the_directory_is_one_and_the_same_in_every_form_and_text()
    {
        var texts = Desk.Replace(
        [
            "Mrs Kowalska cannot sign in", "Marta wrote from marta.kowalska@acme.test.", "KOWALSKA, MARTA", "ask mkowal",
                "marta kowalska's screen",
        ]);

        var (given, family) = Name(texts[4].Marks[0].Replacement);
        Assert.Equal(
            [$"Mrs {family} cannot sign in", $"{given} wrote from {given}.{family}@example.com.".Replace(given + "." + family,
                $"{given}.{family}".ToLowerInvariant(), StringComparison.Ordinal),
                $"{family}, {given}".ToUpperInvariant(), $"ask {given}.{family}".ToLowerInvariant(),
                    $"{given} {family}'s screen".ToLowerInvariant()],
            texts.Select(text => text.Replaced).Select((text, index) => index == 4 ? text.ToLowerInvariant() : text));
    }

    [Theory]
    [InlineData("siobhan o'brien")]
    [InlineData("Siobhán O’Brien")]
    [InlineData("SIOBHA\u0301N")]
    [InlineData("Sio\u200Bbhán")]
    [InlineData("O'Brien")]
    [InlineData("blue heron labs")]
    [InlineData("Blue Héron Labs")]
    [InlineData("ORANGE")]
    public void Whom_the_directory_knows_is_found_in_any_case_and_without_accents(string name) =>
        Assert.Equal(name, Desk.Replace([$"It was {name} again"])[0].Marks.Single().Original);

    [Theory]
    [InlineData("Will it will be ready?", "Will")]
    [InlineData("ask grant or Grant", "Grant")]
    public void A_name_that_is_a_word_too_needs_its_capital(string text, string name) =>
        Assert.Equal([name], Desk.Replace([text])[0].Marks.Select(mark => mark.Original));

    [Fact]
    public void Half_a_name_is_rather_of_who_is_there()
    {
        var texts = Desk.Replace(["Marta Nowak asks", "says Marta"]);

        Assert.Equal(Name(texts[0].Marks[0].Replacement).Given, texts[1].Marks[0].Replacement);
    }

    [Fact]
    public void A_stranger_is_known_by_his_signature_and_his_address_in_all_texts()
    {
        var texts = Stranger.Replace(
        [
            "Login of Kowalska fails", "Hello,\nit fails.\nBest regards,\nMarta Kowalska", "Dear Marta, does it still? Mrs Kowalska?",
                "From m.kowalska@firma.pl, mkowalska@firma.pl",
        ]);

        var (given, family) = Name(texts[1].Marks[^1].Replacement);
        var mail = $"{given}.{family}@example.com".ToLowerInvariant();
        Assert.Equal(
            [$"Login of {family} fails", $"Hello,\nit fails.\nBest regards,\n{given} {family}",
                $"Dear {given}, does it still? Mrs {family}?", $"From {mail}, {mail}"],
            texts.Select(text => text.Replaced));
    }

    [Theory]
    [InlineData("Dear Ottilie,", "Ottilie")]
    [InlineData("hi ottilie,\nit fails", "ottilie")]
    [InlineData("Bonjour Ève-Marie, ça va ?", "Ève-Marie")]
    [InlineData("M. d'Aubigné attend", "d'Aubigné")]
    [InlineData("Mme de La Tour attend", "de La Tour")]
    [InlineData("Dr. Herman I. Libshitz", "Herman I. Libshitz")]
    [InlineData("it fails\nthanks, ottilie", "ottilie")]
    [InlineData("it fails\nCordialement,\n\nOttilie Zając\nAcheteuse", "Ottilie Zając")]
    [InlineData("my name is ottilie zając and it fails", "ottilie zając")]
    [InlineData("Je m'appelle Ottilie.", "Ottilie")]
    [InlineData("I am Ottilie Zając", "Ottilie Zając")]
    [InlineData("This is Ottilie from sales", "Ottilie")]
    [InlineData("Меня зовут Иван Петров", "Иван Петров")]
    [InlineData("@ottilie can you look?", "ottilie")]
    [InlineData("see @ottilie.zajac", "ottilie.zajac")]
    [InlineData("Le 3 mars, Ottilie Zając a écrit :", "Ottilie Zając")]
    [InlineData("C:\\Users\\ozajac\\Desktop", "ozajac")]
    public void A_name_is_found_by_what_stands_beside_it(string text, string name) =>
        Assert.Equal([name], Stranger.Replace([text])[0].Marks.Where(mark => mark.Kind == MarkKind.Person).Select(mark => mark.Original));

    [Fact]
    public void Two_people_are_never_one()
    {
        var people = Enumerable.Range(0, 50).Select(index =>
            $"Dear {(char)('A' + (index / 26))}{(char)('a' + (index % 26))}xo Zyq{(char)('a' + (index % 26))}{index / 26}el,".Replace("0",
            "o").Replace("1", "i")).ToList();

        var names = Stranger.Replace(people).Select(text => text.Marks.Single().Replacement).ToList();

        Assert.Equal(50, names.Distinct().Count());
    }

    [Fact]
    public void No_invented_name_is_a_word_of_the_ticket()
    {
        var said = Stranger.Replace(["Dear Ottilie Zajac,"])[0].Marks[0].Replacement;

        var texts = Stranger.Replace(["Dear Ottilie Zajac,", $"{said} is not known here."]);

        Assert.NotEqual(said, texts[0].Marks[0].Replacement);
    }

    private static (string Given, string Family) Name(string name)
    {
        var words = name.Split(' ').Select(word => word[..1].ToUpperInvariant() + word[1..].ToLowerInvariant()).ToList();
        return (words[0], words[1]);
    }
}
