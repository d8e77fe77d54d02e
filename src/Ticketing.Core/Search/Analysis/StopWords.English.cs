namespace Ticketing.Search.Analysis;

internal sealed partial record StopWords
{
    private static readonly StopWords English = new(
        Words("""
            a the and if then than that this these those there here
            of at by for with about into through during to from in on as
            is am are was were be been being have has had having do does did doing done
            i me my myself we our ourselves you your yours yourself yourselves
            he him his himself she her hers herself its itself they them their theirs themselves
            what which who whom whose when where why how
            each both any all every few more most other some such only same so too very just
            not no nor also because while until whether although though
            can cannot could will would shall should must ought
            im ive youre doesnt didnt isnt arent wasnt werent cant couldnt wouldnt shouldnt havent hasnt hadnt
            """),
        Words("""
            an but or it us may might mine ours own once again
            up down off out over under above below between against before after further upon within without
            please thanks
            """));
}
