using System.Collections.Frozen;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Words beside which names stand, and words that are none, folded.</summary>
internal static class NameWords
{
    public static readonly FrozenSet<string> Titles = Set(
        "mrs mr ms miss mister mme mlle mmes mlles dr prof professor professeur docteur doctor madame monsieur mademoiselle messieurs " +
        "herr frau sir lady lord pani senor senora signor signora maitre me");

    public static readonly FrozenSet<string> Greetings = Set(
        "dear hello hi hey bonjour bonsoir salut cher chere chers coucou hallo hola ciao greetings morning afternoon evening liebe " +
        "lieber czesc уважаемый уважаемая здравствуйте привет добрый");

    public static readonly FrozenSet<string> Closings = Set(
        "regards cordialement thanks thx merci cheers sincerely salutations best rgds br yours you vous journee grussen gruessen gruss " +
        "grusse pozdrawiam уважением respectfully amicalement bientot faithfully truly wishes advance avance remerciements love " +
        "saludos");

    /// <summary>Words that say the same as <see cref="Closings"/> after one of these alone.</summary>
    public static readonly FrozenDictionary<string, string> ClosingsAfter = new Dictionary<string, string>
    {
        ["you"] = "thank", ["vous"] = "a", ["journee"] = "bonne", ["advance"] = "in", ["avance"] = "d",
    }.ToFrozenDictionary();

    public static readonly FrozenSet<string> Labels = Set(
        "name nom prenom contact caller from de user utilisateur customer client employee manager attn cc reporter requester demandeur " +
        "agent assignee responsable vorname nachname surname firstname lastname signature sender owner author auteur");

    public static readonly FrozenSet<string> Colleagues = Set(
        "colleague collegue colleagues manager boss chef supervisor assistant assistante teammate mentor kollege kollegin");

    /// <summary>What stands in names in lower case.</summary>
    public static readonly FrozenSet<string> Particles = Set("de van von du la le der den del di da dos das bin ben al el ten ter af zu " +
        "y e d l");

    /// <summary>What is written with a capital, or after a greeting, and names nobody.</summary>
    public static readonly FrozenSet<string> NoNames = Set(
        "support team teams helpdesk help desk service services everyone everybody all there guys folks friends friend sir madam " +
        "colleagues colleague it hr i we you he she they the a an and or but if in on at to for of with from my your our his her this " +
        "that these those is are was were be please can could would will have has had do does did not no yes ok okay thanks thank " +
        "regards best kind warm many hello hi dear hey good monday tuesday wednesday thursday friday saturday sunday january february " +
        "march april june july august september october november december lundi mardi mercredi jeudi vendredi samedi dimanche janvier " +
        "fevrier mars avril mai juin juillet aout septembre octobre novembre decembre today tomorrow yesterday again so much very any " +
        "some when where what who why how since after before then now here just tous toutes tout toute equipe madame monsieur " +
        "messieurs mesdames mesdemoiselles a au aux le la les un une des et ou mais si je tu il elle nous vous ils elles mon ma mes " +
        "votre vos notre nos ce cette ces est sont etait ne pas plus pour par sur dans avec sans chez que qui quoi quand comment " +
        "pourquoi bonjour bonsoir merci cordialement salut oui non voici voila depuis apres avant ensuite suite lors svp admin " +
        "administrator administration user users customer client clients sales accounting finance marketing security network windows " +
        "outlook excel word powerpoint office microsoft google chrome firefox edge safari apple mac linux android sap oracle adobe " +
        "teams slack zoom jira vpn wifi printer internet server error ticket invoice order account password login email mail phone " +
        "office sent subject re fw fwd tel company department manager director engineer developer assistant head lead chief officer " +
        "see attached note ps bye more information everything nothing back until soon later advance advice patience time message reply " +
        "response update news issue problem question request screen page app application system computer laptop number agent caller " +
        "category resolver group location media import override param return todo test deprecated");

    /// <summary>Words of every day that are names too: they are one only with a capital.</summary>
    public static readonly FrozenSet<string> AlsoWords = Set(
        "will mark may rose hope grant bill art grace joy faith dawn june april august frank rich sunny pat sue jack page young long " +
        "white black brown green king price bank field stone wood pierre claire blanche aime olive marine petit grand roman fleur noel " +
        "jean guy dean chip drew max norm rob sky van wade ward summer autumn ray lee gene miles carol holly ivy iris lily violet " +
        "daisy pearl ruby amber crystal tiffany ash basil rusty dusty sandy cliff glen heath brook brooks rivers lake hill hall church " +
        "park parker cook baker butler carter fisher hunter mason miller porter potter shepherd smith taylor turner walker weaver " +
        "wright day night winter frost snow rain storm cloud sharp short small little strong swift best good love moon star bell ball " +
        "bush banks bond case chase cross dale drake fox hawk hardy hood lane law marsh moody nash noble pace peck pike pool pope post " +
        "power quick read reed rice root rush sage savage self shore singer steel swan temple trace vale vine wells west east north " +
        "south wise wolf worth apple target orange total shell gap next visa express general national united global first direct " +
        "standard open oracle sage box square stripe slack zoom office main support service group");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
