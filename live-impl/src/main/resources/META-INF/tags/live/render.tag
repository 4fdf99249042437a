<%@ tag body-content="empty" dynamic-attributes="values" trimDirectiveWhitespaces="true" pageEncoding="UTF-8" description="A live view; all other attributes are what it is given." %>
<%@ attribute name="view" required="true" rtexprvalue="true" %>
${liveViews.showNamed(view, values)}
