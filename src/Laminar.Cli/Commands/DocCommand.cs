using System.CommandLine;
using System.Linq;
using Laminar.Cli.Documentation;
using Laminar.Cli.Reporting;

namespace Laminar.Cli.Commands;

internal static class DocCommand
{
    public static Command Create(CliConsole console)
    {
        var topic = new Argument<string?>("TOPIC") { Description = "A page, such as windows, or the id of a rule, such as LAM0054. Without one the pages are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("doc", "Show a page of the documentation, in Markdown.\n\nExamples:\n  laminar doc\n  laminar doc windows\n  laminar doc LAM0054") { topic };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(topic) is not { } name)
            {
                List(console);
                return ExitCode.Success;
            }

            if (Pages.Find(name) is not { } page)
            {
                ErrorLine.Write(console, $"error: there is no page '{name}'" + (Pages.Near(name) is { } near ? $"; did you mean {near}?" : "; laminar doc lists them"));
                return ExitCode.Usage;
            }

            console.WriteLine(page.Text.TrimEnd());
            return ExitCode.Success;
        });
        return command;
    }

    private static void List(CliConsole console)
    {
        var pages = Pages.All.Where(page => !page.IsOfRule).ToList();
        var width = pages.Max(page => page.Name.Length);
        foreach (var page in pages)
        {
            console.WriteLine($"{page.Name.PadRight(width)}  {page.Title}");
        }
    }
}
