namespace Laminar.Compiler.Diagnostics;

/// <summary>One kind of finding. Ids are a public contract: never reused, each with a page under docs/rules.</summary>
/// <param name="Id">LAM0xxx SQL, LAM1xxx declarations, LAM2xxx time and state, LAM9xxx internal.</param>
/// <param name="Severity">What it is unless configured otherwise.</param>
/// <param name="Title">A few words for a list of rules.</param>
/// <param name="Message">Format string: what is wrong, where, and what to do next.</param>
public sealed record Rule(string Id, Severity Severity, string Title, string Message)
{
    /// <summary>The page of this rule, relative to the documentation root.</summary>
    public string HelpPage => "docs/rules/" + Id + ".md";
}
