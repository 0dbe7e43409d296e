namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0001 to LAM0049 and LAM0440 to LAM0444: text that is not SQL.</summary>
public static class SyntaxRules
{
    public static readonly Rule Unexpected = Error("LAM0001", "Unexpected text", "expected {0}, found {1}");

    public static readonly Rule UnexpectedEnd = Error("LAM0002", "Text ends too early", "expected {0}, but the text ends here");

    public static readonly Rule UnterminatedString = Error("LAM0003", "String without end",
        "this string is never closed: end it with ' (a quote inside a string is written twice: '')");

    public static readonly Rule UnterminatedName = Error("LAM0004", "Quoted name without end", "this quoted name is never closed: end it with {0}");

    public static readonly Rule UnterminatedComment = Error("LAM0005", "Comment without end",
        "this comment is never closed: end it with */ (comments nest: each /* needs its own */)");

    public static readonly Rule StrayCharacter = Error("LAM0006", "Character without meaning", "{0} has no meaning in SQL: remove it, or quote the text it belongs to");

    public static readonly Rule MalformedNumber = Error("LAM0007", "Malformed number", "'{0}' is not a number: {1}");

    public static readonly Rule Parameter = Error("LAM0008", "Parameter", "'{0}' is a parameter, and a streaming query is compiled once, without any: write the value itself");

    public static readonly Rule ForeignOperator = Error("LAM0009", "Operator of another language", "SQL writes {1} instead of {0}");

    public static readonly Rule MisspeltKeyword = Error("LAM0010", "Misspelt keyword", "'{0}' has no meaning here: did you mean {1}?");

    public static readonly Rule MissingComma = Error("LAM0011", "Missing comma", "is a comma missing before {0}?");

    public static readonly Rule TrailingComma = Error("LAM0012", "Nothing after a comma", "nothing follows this comma before {0}: remove the comma, or add what is missing");

    public static readonly Rule UnclosedParenthesis = Error("LAM0013", "Parenthesis without end", "this '{0}' is never closed: add the '{1}'");

    public static readonly Rule UnopenedParenthesis = Error("LAM0014", "Parenthesis without start", "no '{1}' belongs to this '{0}': remove it, or open it");

    public static readonly Rule ReservedWord = Error("LAM0015", "Reserved word as a name", "{0} is a keyword here: to use it as a name, write \"{1}\"");

    public static readonly Rule ClauseOrder = Error("LAM0016", "Clause out of order", "{0} must come before {1}");

    public static readonly Rule DuplicateClause = Error("LAM0017", "Clause twice", "there is a second {0} here: join the two into one");

    public static readonly Rule TooDeep = Error("LAM0018", "Nested too deeply", "this is nested too deeply: split it, with WITH or with IN (…) for a long list of OR");

    public static readonly Rule ChainedComparison = Error("LAM0019", "Chained comparison", "comparisons cannot be chained: write a {0} b AND b {0} c, or put parentheses round one of them");

    public static readonly Rule DoubleQuotedText = Error("LAM0020", "Double quotes round text", "double quotes and backquotes make a name: text takes single quotes, '{0}'");

    public static readonly Rule NoQuery = Error("LAM0021", "No query", "there is no query here: start it with SELECT, WITH or VALUES");

    public static readonly Rule IntervalForm = Error("LAM0022", "Malformed interval", "an interval takes its number in quotes and then a unit: INTERVAL '{0}' {1}");

    public static readonly Rule TypographicQuote = Error("LAM0023", "Typographic quote", "{0} is a typographic quote: SQL takes ' round text and \" round names");

    public static readonly Rule OneQuery = Error("LAM0024", "More than one query", "one query is wanted here, and {0} is another statement: put it into a query or script of its own");

    public static readonly Rule EmptyName = Error("LAM0025", "Empty name", "a quoted name needs at least one character");

    public static readonly Rule JoinCondition = Error("LAM0026", "Join without condition", "{0} needs a condition after its right side: ON a.key = b.key, or USING (key)");

    public static readonly Rule CommentForm = Error("LAM0027", "Comment of another language", "{0} does not start a comment in SQL: write -- or /* … */");

    public static readonly Rule MissingSemicolon = Error("LAM0440", "Missing semicolon", "is a semicolon missing before {0}? Statements of a script end with one");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
