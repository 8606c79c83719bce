window.trouble = [];
addEventListener("error", event => window.trouble.push("error " + event.message));
addEventListener("unhandledrejection", event => window.trouble.push("rejected " + event.reason));
addEventListener("securitypolicyviolation", event => window.trouble.push("blocked " + event.violatedDirective + " " + event.blockedURI));
