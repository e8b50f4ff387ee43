/** Over `plan p`: assessed is what was agreed; a plan that ended with its assignment was agreed before. */
export const agreedPlan = "(p.state = 'agreed' or (p.state = 'ended' and p.agreed_at is not null))";
