using System.Collections.Generic;
using Laminar;
using Nexmark.Queries;

namespace Nexmark.Running;

/// <summary>The queries by name.</summary>
public static class AllQueries
{
    public static IReadOnlyList<NexmarkQuery> List { get; } =
    [
        NexmarkQuery.Of<Q0.Row>("q0", sink => Q0.Start(sink)),
        NexmarkQuery.Of<Q1.Row>("q1", sink => Q1.Start(sink)),
        NexmarkQuery.Of<Q2.Row>("q2", sink => Q2.Start(sink)),
        NexmarkQuery.Of<Q3.Row>("q3", sink => Q3.Start(sink)),
        NexmarkQuery.Of<Change<Q4.Row>>("q4", sink => Q4.Start(sink)),
        NexmarkQuery.Of<Q5.Row>("q5", sink => Q5.Start(sink)),
        NexmarkQuery.Of<Q6.Row>("q6", sink => Q6.Start(sink)),
        NexmarkQuery.Of<Q7.Row>("q7", sink => Q7.Start(sink)),
        NexmarkQuery.Of<Q8.Row>("q8", sink => Q8.Start(sink)),
        NexmarkQuery.Of<Change<Q9.Row>>("q9", sink => Q9.Start(sink)),
        NexmarkQuery.Of<Q10.Row>("q10", sink => Q10.Start(sink)),
        NexmarkQuery.Of<Q11.Row>("q11", sink => Q11.Start(sink)),
        NexmarkQuery.Of<Q12.Row>("q12", sink => Q12.Start(sink)),
        NexmarkQuery.Of<Q13.Row>("q13", sink => Q13.Start(sink)),
        NexmarkQuery.Of<Q14.Row>("q14", sink => Q14.Start(sink)),
        NexmarkQuery.Of<Change<Q15.Row>>("q15", sink => Q15.Start(sink)),
        NexmarkQuery.Of<Change<Q16.Row>>("q16", sink => Q16.Start(sink)),
        NexmarkQuery.Of<Change<Q17.Row>>("q17", sink => Q17.Start(sink)),
        NexmarkQuery.Of<Change<Q18.Row>>("q18", sink => Q18.Start(sink)),
        NexmarkQuery.Of<Change<Q19.Row>>("q19", sink => Q19.Start(sink)),
        NexmarkQuery.Of<Q20.Row>("q20", sink => Q20.Start(sink)),
        NexmarkQuery.Of<Q21.Row>("q21", sink => Q21.Start(sink)),
        NexmarkQuery.Of<Q22.Row>("q22", sink => Q22.Start(sink)),
        NexmarkQuery.Of<Q23.Row>("q23", sink => Q23.Start(sink)),
    ];
}
